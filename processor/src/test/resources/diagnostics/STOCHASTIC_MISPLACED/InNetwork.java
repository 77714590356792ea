package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "64") Features sentence();
  @Dropout Features dropped(Features sentence);
  @Dense(units = "32") Features hidden(Features dropped);
  @Logits(classes = "10") Scores answer(Features hidden);
  @Dropout Features later(Features hidden);
  @Logits(classes = "10") Scores other(Features later);
}

@Network
interface Noisy extends Answerer {
  @Override
  @Logits(classes = "10")
  Scores answer(
      @Stochastic(passes = 5) Features hidden); // expect: @Stochastic is not allowed on 'hidden' of 'answer': it does not read a teacher
}
