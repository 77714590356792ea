package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
public interface Answerer {
  @Dimension int vocabulary();
  @Dimension int answers();
  @Input(shape = "words") Tokens question();
  @Embedding(vocabulary = "vocabulary", units = "64") Sequence words(Tokens question);
  @MeanPooling Features sentence(@From("words") Sequence words);
  @Logits(classes = "answers") Scores answer(@From("sentence") Features sentence);
}
