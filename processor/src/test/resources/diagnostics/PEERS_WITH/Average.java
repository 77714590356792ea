package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Wide {
  @Input(shape = "8") Features video();
  @Dense(units = "64") Features hidden(Features video);
  @Dropout Features kept(Features hidden);
  @Logits(classes = "10") Scores answer(Features kept);
}

@Network
interface Narrow {
  @Input(shape = "8") Features video();
  @Dense(units = "16") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Peers // expect: @Peers does not go with @MovingAverage: the teacher is either trained or an average
@MovingAverage
@Distillation(teacher = Narrow.class, student = Narrow.class)
interface Mutual {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
