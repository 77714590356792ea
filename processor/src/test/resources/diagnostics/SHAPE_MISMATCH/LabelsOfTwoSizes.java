package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface TwoHeads {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores what(Features video);
  @Logits(classes = "20") Scores who(Features video);
}

@Distillation(teacher = TwoHeads.class, student = TwoHeads.class)
interface Distilled {
  @Annotated Labels annotated();
  @CrossEntropy Loss whats(@Student Scores what, Labels annotated);
  @CrossEntropy Loss whos(@Student Scores who, Labels annotated); // expect: 'whos' reads 'annotated' with classes = 10, but 'who' has classes = 20
  @VanillaDistillation Loss soft(@Teacher Scores what, @Student("what") Scores own);
}
