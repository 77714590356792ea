package org.distill4j.samples.ranking.table;

import org.distill4j.experiment.Results;
import org.distill4j.samples.ranking.experiment.EvaluationQuestions;

/**
 * The results of a comparison.
 *
 * @param results the results by trial
 * @param evaluated the questions that they were evaluated on
 */
public record RankingResults(Results results, EvaluationQuestions evaluated) {}
