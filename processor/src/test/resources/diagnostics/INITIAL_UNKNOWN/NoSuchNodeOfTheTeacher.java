package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Wide {
  @Input(shape = "8") Features video();
  @Dense(units = "16") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Network
interface Narrow {
  @Input(shape = "8") Features video();
  @Dense(units = "4") Features hidden(Features video);
  @Dense(units = "16") Features last(Features hidden);
  @Logits(classes = "10") Scores answer(Features last);
}

@Distillation(teacher = Wide.class, student = Narrow.class)
@InitialFrom(of = "answer", from = "answers") // expect: @InitialFrom names 'answers', but 'Wide' has no such node with parameters
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
