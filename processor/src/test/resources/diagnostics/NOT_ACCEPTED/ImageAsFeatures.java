package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"1", "28", "28"}) Image photo();
  @Convolution(channels = "16") Image edges(Image photo);
  @Logits(classes = "10") Scores answer(Image edges); // expect: @Logits cannot compute 'Scores' from (Image)
}
