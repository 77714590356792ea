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

@Network
interface Other extends Wide {}

@Peers // expect: @Peers does not go with several teachers: each would need an own student
@Distillation(teacher = {Wide.class, Other.class}, student = Narrow.class)
interface Mutual {
  @VanillaDistillation
  Loss soft(@Teacher(of = Wide.class) Scores answer, @Student("answer") Scores own);

  @VanillaDistillation
  Loss other(@Teacher(of = Other.class) Scores answer, @Student("answer") Scores own);
}
