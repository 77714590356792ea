package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Kind(axes = "classes", role = Kind.Role.LABEL)
interface Tags {}

@Operation(
    implementation = "org.distill4j.runtime.loss.answer.CrossEntropyLoss",
    signature = "student Scores(classes), Tags(classes) -> Loss()")
@interface Tagging {}

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @Annotated Tags annotated(); // expect: 'annotated' is annotated data of the kind Tags, which cannot be read from data
  @Tagging Loss tags(@Student Scores answer, Tags annotated);
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
