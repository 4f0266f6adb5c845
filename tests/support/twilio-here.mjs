// Loaded before the server in a test: what is meant for Twilio's API goes to the stand-in at TWILIO_HERE.
const there = 'https://api.twilio.com';
const here = process.env.TWILIO_HERE;
const { fetch } = globalThis;
globalThis.fetch = (address, options) =>
  fetch(String(address).startsWith(there) ? here + String(address).slice(there.length) : address, options);
