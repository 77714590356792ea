package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface WordModel {
  @Dimension(50) int vocabulary();
  @Input(shape = "words") Tokens sentence();
  @Embedding(vocabulary = "vocabulary", units = "8") Sequence embedded(Tokens sentence);
  @Lstm(units = "6") Sequence context(Sequence embedded);
  @TiedLogits(classes = "vocabulary") @WeightsOf("embedded") // expect: 'next' uses the parameters of 'embedded', but that has parameters of other names or shapes
  StepScores next(Sequence context);
}
