package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension int channels();
  @Input(shape = {"channels", "8", "8"}) Image photo();
  @Convolution(channels = "channels", size = 3)
  @With("group = channels") // expect: @With on 'each' names 'group', which is not an integer element of @Convolution
  Image each(Image photo);
  @GlobalPooling Features seen(Image each);
  @Logits(classes = "10") Scores answer(Features seen);
}
