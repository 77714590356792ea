/**
 * The schemes that are compared: interfaces of losses, which {@link
 * org.distill4j.samples.ranking.scheme.RankingSchemes} combines with the networks.
 */
package org.distill4j.samples.ranking.scheme;
