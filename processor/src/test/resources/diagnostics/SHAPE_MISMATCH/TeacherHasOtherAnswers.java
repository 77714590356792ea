package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Big {
  @Input(shape = "8") Features video();
  @Logits(classes = "100") Scores answer(Features video);
}

@Network
interface Small {
  @Dimension int answers();
  @Input(shape = "8") Features video();
  @Logits(classes = "answers") Scores answer(Features video);
}

@Distillation(teacher = Big.class, student = Small.class)
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own); // expect: classes = answers, but 'answer' has classes = 100
}
