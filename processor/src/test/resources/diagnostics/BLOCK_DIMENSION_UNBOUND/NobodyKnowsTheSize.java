package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Widening {
  @Dimension int units();
  @Input(shape = "8") Features state();
  @Dense(units = "units") Features wide(Features state);
}

@Network
interface Answerer {
  @Input(shape = "8") Features first();
  Widening widening(@From("first") Features state); // expect: The dimension 'units' of the block 'Widening' has no size in 'widening'
  @Logits(classes = "10") Scores answer(@From("widening.wide") Features wide);
}
