package ${package};

import org.distill4j.dsl.Dimension;
import org.distill4j.dsl.Input;
import org.distill4j.dsl.Network;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.kind.Tokens;
import org.distill4j.dsl.operation.BiLstm;
import org.distill4j.dsl.operation.Embedding;
import org.distill4j.dsl.operation.Keep;
import org.distill4j.dsl.operation.Logits;

/** Reads a message in both directions and names its intent. */
@Network
public interface IntentTeacher {

  @Dimension(64)
  int width();

  @Dimension
  int vocabulary();

  @Dimension
  int intents();

  @Input(shape = "words")
  Tokens message();

  @Embedding(vocabulary = "vocabulary", units = "width")
  Sequence words(Tokens message);

  @BiLstm(units = "width / 2", keep = Keep.LAST)
  Features meaning(Sequence words);

  @Logits(classes = "intents")
  Scores intent(Features meaning);
}
