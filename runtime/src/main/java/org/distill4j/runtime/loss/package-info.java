/**
 * The means that all losses share: checks of shapes and hyperparameters. The losses themselves, one
 * record for each objective, stand in packages by family.
 */
package org.distill4j.runtime.loss;
