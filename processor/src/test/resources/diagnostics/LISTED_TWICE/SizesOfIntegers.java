package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"4", "8", "8"}) Image photo();
  @Convolution(channels = "8", size = 3)
  @With({"groups = 2", "groups = 4"}) // expect: 'each' lists 'groups' twice.
  Image each(Image photo);
  @Flatten Features flat(Image each);
  @Logits(classes = "10") Scores answer(Features flat);
}
