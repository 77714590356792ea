package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"1", "7", "7"}) Image photo();
  @Convolution(channels = "16", stride = 2) Image edges(Image photo); // expect: 7 / 2
  @GlobalPooling Features gist(Image edges);
  @Logits(classes = "10") Scores answer(Features gist);
}
