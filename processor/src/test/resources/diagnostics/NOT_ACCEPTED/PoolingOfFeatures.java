package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @MeanPooling Features pooled(Features video); // expect: @MeanPooling cannot compute 'Features' from (Features)
  @Logits(classes = "10") Scores answer(Features pooled);
}
