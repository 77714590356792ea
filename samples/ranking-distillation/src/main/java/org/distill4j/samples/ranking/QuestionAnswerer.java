package org.distill4j.samples.ranking;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;

/**
 * Answers questions from their words only, as teacher and student. It is the baseline for {@link
 * Answerer}, which also reads the video.
 *
 * <p>The last dropout comes directly before the logits, so stochastic passes of the teacher only
 * repeat the last layer.
 */
@Network
public interface QuestionAnswerer {

  @Dimension
  int width();

  @Dimension
  int vocabulary();

  @Dimension
  int answers();

  @Input(shape = "steps")
  Tokens question();

  @Embedding(vocabulary = "vocabulary", units = "width", radius = 0.1)
  Sequence words(Tokens question);

  @Dropout(rate = 0.3)
  Sequence keptWords(Sequence words);

  @BiLstm(units = "width / 2", keep = Keep.LAST)
  Features sentence(Sequence keptWords);

  @Dropout(rate = 0.5)
  Features keptFused(@From("sentence") Features fused);

  @Dense(units = "2 * width", activation = Activation.RELU)
  Features thought(Features keptFused);

  @Dropout(rate = 0.5)
  Features keptThought(Features thought);

  @Logits(classes = "answers")
  Scores answer(Features keptThought);
}
