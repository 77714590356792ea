package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"3", "8", "8"}) Image photo();
  @Convolution(channels = "16", groups = 2) // expect: @Convolution on 'edges' requires inputs % groups == 0, but groups = 2, inputs = 3
  Image edges(Image photo);
  @GlobalPooling Features gist(Image edges);
  @Logits(classes = "10") Scores answer(Features gist);
}
