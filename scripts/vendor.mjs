// Fetches the Web Chat bundle alone, for the image.
import { fetchWebChat } from './setup.mjs';

fetchWebChat();
