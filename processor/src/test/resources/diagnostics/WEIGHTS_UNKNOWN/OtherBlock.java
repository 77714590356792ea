package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = "8") Features state();
  @Carry("state") @Dense(units = "8") Features mapped(Features state);
}

@Block
interface Copying {
  @Input(shape = "8") Features state();
  @Dense(units = "8") Features mapped(Features state);
}

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  Copying one(@From("video") Features state);
  @Use(weightsOf = "one") Mapping two(@From("one.mapped") Features state); // expect: 'two' shares the weights of 'one', but that uses another block
  @Logits(classes = "10") Scores answer(@From("two.mapped") Features last);
}
