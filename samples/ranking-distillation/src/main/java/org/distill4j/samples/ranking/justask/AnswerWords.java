package org.distill4j.samples.ranking.justask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.distill4j.dsl.extension.Operation;
import org.distill4j.dsl.extension.Size;

/**
 * The words of all candidate answers, whose examples are the answers: what reads them is computed
 * once for each answer of the network, whatever the batch, until {@link AnswerScores} compares it
 * with the examples. Nothing else may read both.
 *
 * <pre>{@code
 * @AnswerWords(answers = "answers", length = "answerLength") Tokens candidates(Tokens question);
 * @AnswerScores(classes = "answers")                         Scores answer(Features fused, Features candidate);
 * }</pre>
 *
 * <p>The question is not read. The words are a state of the network, not trained: word indices from
 * 1, and 0 for padding. An answer without words, as all are at first, is a word of its own: answer
 * i has the word i + 1.
 *
 * <p>This operation is defined by the sample, outside the language and the processor.
 */
@Operation(
    implementation = "org.distill4j.samples.ranking.justask.AnswerWordsLayer",
    signature = "Tokens(steps) -> Tokens(length)")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AnswerWords {

  /** The number of answers. */
  @Size
  String answers();

  /** The largest number of words of an answer. */
  @Size
  String length();
}
