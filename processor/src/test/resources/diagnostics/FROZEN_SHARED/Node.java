package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dense(units = "8") Features hidden(Features video);
  @Dense(units = "8") @WeightsOf("hidden") @Frozen Features again(Features hidden); // expect: 'again' is frozen, but has no parameters of its own: it uses those of 'hidden'
  @Logits(classes = "3") Scores answer(Features again);
}
