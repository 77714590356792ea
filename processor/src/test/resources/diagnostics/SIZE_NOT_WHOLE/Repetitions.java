package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Refinement {
  @Dimension int width();
  @Input(shape = "width") Features state();
  @Input(shape = {"steps", "width"}) Sequence evidence();
  @MeanPooling Features gist(Sequence evidence);
  @Concatenation Features both(Features state, Features gist);
  @Carry("state") @Dense(units = "width") Features refined(Features both);
}

@Network
interface Answerer {
  @Dimension(5) int layers();
  @Input(shape = "8") Features first();
  @Input(shape = {"clips", "8"}) Sequence clips();
  @Use(repeat = "layers / 2") // expect: The number of repetitions 'layers / 2' is 5 / 2, which is not a whole number
  Refinement refinement(@From("first") Features state, @From("clips") Sequence evidence);
  @Logits(classes = "10") Scores answer(@From("refinement.refined") Features state);
}
