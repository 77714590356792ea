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

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Input(shape = "8") Features audio();
  @Use(weightsOf = "two") Mapping one(@From("video") Features state); // expect: 'one' shares the weights of 'two', but that is not declared before it
  Mapping two(@From("audio") Features state);
  @Concatenation Features both(@From("one.mapped") Features a, @From("two.mapped") Features b);
  @Logits(classes = "10") Scores answer(Features both);
}
