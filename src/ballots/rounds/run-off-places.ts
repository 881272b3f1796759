/** R16: of a ballot `b`, the places that its run-off is for, null where it is none: a run-off has a number of places, never a share. */
export const RUN_OFF_PLACES = 'case when b.run_off then b.quota_count end as "runOffPlaces"';
