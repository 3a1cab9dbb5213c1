-- What a purchaser saw of its case is only ever added to. The trigger of 0012 refuses the rest already; its own
-- agency's staff shall not hold the right either.

revoke update, delete on dod.partner_versions from concord_dod_staff;
