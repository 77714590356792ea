package org.distill4j.samples.gloss.bilm;

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.From;
import org.distill4j.dsl.Frozen;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.Pretrained;
import org.distill4j.dsl.Storage;
import org.distill4j.dsl.Use;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.Activation;
import org.distill4j.dsl.operation.Bias;
import org.distill4j.dsl.operation.Dense;
import org.distill4j.dsl.operation.Dropout;
import org.distill4j.dsl.operation.LayerNorm;
import org.distill4j.dsl.operation.StepAt;
import org.distill4j.dsl.operation.TiedLogits;
import org.distill4j.samples.gloss.encoder.MiniLmBody;

/**
 * FrozenBiLM over the pretrained layers of MiniLM. The table of words, of positions and the maps of
 * all layers are frozen in half precision; adapters and norms are trained. The row of an answer is
 * the embedding of its word, frozen as well: {@link BilmQuestions#answerRows}.
 *
 * <p>The file is that of a sentence encoder, without the map that a masked language model has
 * before its output, so that map is trained from initial values.
 */
@Network
@Frozen(storage = Storage.FLOAT16)
@Pretrained(
    others = {
      "encoder[*].adaptedContext",
      "encoder[*].adaptedHidden",
      "thought",
      "head",
      "known",
      "answer"
    },
    ignored = "embeddings.position_ids")
public interface DictionaryBilm extends MiniLmBody {

  /** The number of answers. */
  @Dimension
  int answers();

  /** The place of the mask in the text. */
  @Input(shape = "1")
  Tokens mask();

  @Override
  @LayerNorm(epsilon = 1e-12)
  Sequence normal(Sequence typed);

  @Override
  @Use(repeat = "layers")
  AdaptedEncoderLayer encoder(@From("embedded") Sequence x);

  /** The step of the mask. */
  @StepAt
  Features blank(@From("encoder.result") Sequence states, Tokens mask);

  /** The map before the output. */
  @Dense(units = "width", activation = Activation.GELU)
  Features thought(Features blank);

  /** The same with mean 0 and variance 1. */
  @LayerNorm(epsilon = 1e-12)
  Features head(Features thought);

  /** The same with dropout, for passes of ranking distillation. */
  @Dropout(rate = 0.1)
  Features keptThought(Features head);

  /** The products with the rows of the answers. */
  @Frozen(storage = Storage.FLOAT16)
  @TiedLogits(classes = "answers")
  Scores known(Features keptThought);

  /** The scores of the answers. */
  @Bias
  Scores answer(Scores known);
}
