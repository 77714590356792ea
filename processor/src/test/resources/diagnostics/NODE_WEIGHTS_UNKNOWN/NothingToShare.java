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
  @MeanPooling @WeightsOf("mapped") Features video(Sequence mapped); // expect: 'video' uses the parameters of 'mapped', but it has no parameters itself
  @Logits(classes = "3") Scores answer(Features video);
}
