// The screen for one clinic. Everything that can be done once is done here: rules are compiled, the model is read.
import type { Clinic } from '../clinic/clinic.ts';
import { guessLanguage } from '../language/guess-language.ts';
import { classify, type Classifier } from './classify.ts';
import { createGuard } from './guard/guard.ts';
import { createMask } from './mask/mask.ts';
import { loadModel } from './model/model.ts';
import { createRuleBook } from './rules/book.ts';
import type { Screen } from './screen.ts';
import type { Verdict } from './verdict.ts';

const FAILED: Verdict = { route: 'staff', categories: ['person.unclear'], by: ['failure'] };

/** Builds the screen of a clinic. Throws only where the product itself is broken (the model file is missing). */
export function createScreen(clinic: Clinic): Screen {
  const book = createRuleBook(clinic);
  const classifier: Classifier = { book, model: loadModel(), languages: clinic.languages };
  const mask = createMask(clinic, (word) => book.vocabulary.knows(word));
  const guard = createGuard(clinic);
  return {
    classify(input) {
      try {
        return classify(classifier, input);
      } catch {
        return FAILED;
      }
    },
    language: guessLanguage,
    deidentify: mask,
    guard(input) {
      try {
        return guard(input);
      } catch {
        return { allowed: false, reason: 'failure' };
      }
    },
  };
}
