// Who wants no texts. A number that said STOP gets nothing until it says START, whoever writes and why.

export interface SmsConsent {
  /** True where the number has said STOP. */
  isOut(phone: string): Promise<boolean>;
  /** Says whether this changed anything. */
  optOut(phone: string): Promise<boolean>;
  optIn(phone: string): Promise<boolean>;
}
