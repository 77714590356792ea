package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dense(units = "8") Features one(Features video);
  @Dense(units = "8") @WeightsOf("one") Features two(Features one);
  @Dense(units = "8") @WeightsOf("two") Features three(Features two); // expect: 'three' uses the parameters of 'two', but that uses the parameters of 'one' itself
  @Logits(classes = "3") Scores answer(Features three);
}
