package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Parts {
  @Input(shape = "8") Features state();
  @Dense(units = "8") Features left(Features state);
  @Dense(units = "8") Features right(Features state);
}

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Input(shape = "8") Features audio();
  Parts one(@From("video") Features state);
  @Use(weightsOf = "one") Parts two(@From("audio") Features state); // expect: 'two.right' shares the weights of 'one.right', but no output or loss depends on that
  @Concatenation Features both(@From("one.left") Features a, @From("two.right") Features b);
  @Logits(classes = "10") Scores answer(Features both);
}
