package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = "8") Features state();
  @Dense(units = "8") Features mapped(Features state);
}

@Network
interface Answerer {
  @Input(shape = "8") Features first();
  @Use(repeat = "3") // expect: 'mapping' runs 3 times with the same inputs
  Mapping mapping(@From("first") Features state);
  @Logits(classes = "10") Scores answer(@From("mapping.mapped") Features mapped);
}
