import { showPopup } from './show-popup';

// All else comes in one file with the card (`shipCardWhole` in wxt.config.ts).
void showPopup();
