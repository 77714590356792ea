package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"1", "8", "7"}) Image photo();
  @Convolution(channels = "16", stride = 2) // expect: @Convolution on 'edges' requires width % stride == 0, but stride = 2, width = 7
  Image edges(Image photo);
  @GlobalPooling Features gist(Image edges);
  @Logits(classes = "10") Scores answer(Features gist);
}
