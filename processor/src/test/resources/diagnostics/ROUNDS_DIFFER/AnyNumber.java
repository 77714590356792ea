package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Guess {
  @Input(shape = "10") Scores state();
  @Carry("state") @Scale(factor = 2) Scores sharper(Scores state);
}

@Network
interface Deep {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores first(Features video);
  @Use(repeat = "2") Guess layers(@From("first") Scores state);
  @Output @Scale Scores answer(@From("layers.sharper") Scores last);
}

@Network
interface Deeper {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores first(Features video);
  @Use(repeat = "3") Guess layers(@From("first") Scores state);
  @Output @Scale Scores answer(@From("layers.sharper") Scores last);
}

@Distillation(teacher = Deeper.class, student = Deep.class)
interface Distilled {
  @Annotated Labels annotated();
  @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
  @ConfidentTeachers
  Loss soft(
      @Student("layers[*].sharper") Scores own,
      Labels annotated,
      @Teacher("layers[*].sharper") Scores taught); // expect: 'soft' reads 3 rounds of 'layers[*].sharper', but 2 of 'layers[*].sharper'
}
