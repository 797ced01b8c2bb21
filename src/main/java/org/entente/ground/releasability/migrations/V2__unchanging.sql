-- What a number says stays: whoever changed it would open all that carries it.
do $$
begin
  execute format('revoke update, delete on releasability.label from %I', '${application}');
end
$$;
