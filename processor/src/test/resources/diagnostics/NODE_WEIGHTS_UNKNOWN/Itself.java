package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dense(units = "8") @WeightsOf("hidden") Features hidden(Features video); // expect: 'hidden' uses the parameters of 'hidden', but that is the node itself
  @Logits(classes = "3") Scores answer(Features hidden);
}
