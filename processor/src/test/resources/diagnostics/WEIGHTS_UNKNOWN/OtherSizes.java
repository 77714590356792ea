package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Dimension int width();
  @Input(shape = "width") Features state();
  @Dense(units = "4") Features mapped(Features state);
}

@Network
interface Answerer {
  @Input(shape = "8") Features left();
  @Input(shape = "9") Features right();
  Mapping one(@From("left") Features state);
  @Use(weightsOf = "one") Mapping two(@From("right") Features state); // expect: 'two.mapped' shares the weights of 'one.mapped', but that has different sizes
  @Concatenation Features both(@From("one.mapped") Features a, @From("two.mapped") Features b);
  @Logits(classes = "10") Scores answer(Features both);
}
