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
  @Input(shape = "8") Features first();
  @Input(shape = {"clips", "8"}) Sequence clips();
  Refinement refinement(@From("clips") Sequence evidence); // expect: 'refinement' does not feed the input 'state' of the block 'Refinement'. Fix: Add the parameter 'Features state'

  @Logits(classes = "10") Scores other(Features first);
  @Logits(classes = "10") Scores answer(@From("refinement.refined") Features state);
}
