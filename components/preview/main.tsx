import '../all.css';
import './preview.css';
import { render } from 'preact';
import { Preview } from './Preview';

render(<Preview />, document.querySelector('#preview')!);
