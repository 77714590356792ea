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
  @Dimension(3) int rounds();
  @Input(shape = "8") Features first();
  @Input(shape = {"clips", "8"}) Sequence clips();
  @Use(repeat = "ronds") // expect: The size 'ronds' uses 'ronds', which is not a dimension of 'Answerer'. Fix: Did you mean 'rounds'?
  Refinement refinement(@From("first") Features state, @From("clips") Sequence evidence);
  @Logits(classes = "10") Scores answer(@From("refinement.refined") Features state);
}
