/** Tests of FrozenBiLM. */
package org.distill4j.samples.ranking.bilm;
