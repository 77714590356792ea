package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"clips", "8"}) Sequence clips();
  @Dense(units = "8") Sequence mapped(Sequence clips);
  @Dense(units = "8") @WeightsOf("mapped") Sequence read(Sequence clips); // expect: 'read' uses the parameters of 'mapped', but only losses depend on that
  @MeanPooling Features video(Sequence read);
  @Logits(classes = "3") Scores answer(Features video);
  @IndependenceConstraint Loss apart(Sequence mapped, Sequence clips);
}
