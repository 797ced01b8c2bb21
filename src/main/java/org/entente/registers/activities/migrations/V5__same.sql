-- The picture asks for all that were said to be the same; few are.
create index tie_same on activities.tie (mission_id) where relation = 'same';
