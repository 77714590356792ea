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
  @Input(shape = "8") Features video();
  Mapping one(@From("video") Features state);
  @WeightsOf("one") Mapping two(@From("one.mapped") Features state); // expect: @WeightsOf is not allowed on 'two': it belongs on a node
  @Logits(classes = "3") Scores answer(@From("two.mapped") Features state);
}
