package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"1", "8", "8"}) Image photo();
  @Convolution(channels = "16") Image edges(Image photo);
  @Convolution(channels = "32") Image parts(Image edges);
  @Add Image sum(Image edges, Image parts); // expect: 'sum' reads 'parts' with channels = 32
  @GlobalPooling Features gist(Image sum);
  @Logits(classes = "10") Scores answer(Features gist);
}
