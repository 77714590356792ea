package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"1", "4", "8"}) Image photo();
  @Convolution(channels = "16", size = 5, border = Border.VALID) // expect: @Convolution on 'edges' requires size <= rows, but rows = 4, size = 5
  Image edges(Image photo);
  @GlobalPooling Features gist(Image edges);
  @Logits(classes = "10") Scores answer(Features gist);
}
